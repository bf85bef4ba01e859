/* From Unicode CLDR 48 (cldr-dates-full, Unicode License v3): zone, country, and its city in English, Japanese and Chinese. */
export const america = `
America/Adak US|Adak|アダック|埃达克
America/Anchorage US|Anchorage|アンカレッジ|安克雷奇
America/Anguilla AI|Anguilla|アンギラ|安圭拉
America/Antigua AG|Antigua|アンティグア|安提瓜
America/Araguaina BR|Araguaína|アラグァイナ|阿拉瓜伊纳
America/Argentina/La_Rioja AR|La Rioja|ラリオハ|拉里奥哈
America/Argentina/Rio_Gallegos AR|Río Gallegos|リオガジェゴス|里奥加耶戈斯
America/Argentina/Salta AR|Salta|サルタ|萨尔塔
America/Argentina/San_Juan AR|San Juan|サンファン|圣胡安
America/Argentina/San_Luis AR|San Luis|サンルイス|圣路易斯
America/Argentina/Tucuman AR|Tucumán|トゥクマン|图库曼
America/Argentina/Ushuaia AR|Ushuaia|ウシュアイア|乌斯怀亚
America/Aruba AW|Aruba|アルバ|阿鲁巴
America/Asuncion PY|Asunción|アスンシオン|亚松森
America/Bahia BR|Bahia|バイーア|巴伊亚
America/Bahia_Banderas MX|Bahía de Banderas|バイアバンデラ|巴伊亚班德拉斯
America/Barbados BB|Barbados|バルバドス|巴巴多斯
America/Belem BR|Belém|ベレン|贝伦
America/Belize BZ|Belize|ベリーズ|伯利兹
America/Blanc-Sablon CA|Blanc-Sablon|ブラン・サブロン|布兰克萨布隆
America/Boa_Vista BR|Boa Vista|ボアビスタ|博阿维斯塔
America/Bogota CO|Bogotá|ボゴタ|波哥大
America/Boise US|Boise|ボイシ|博伊西
America/Argentina/Buenos_Aires AR|Buenos Aires|ブエノスアイレス|布宜诺斯艾利斯
America/Cambridge_Bay CA|Cambridge Bay|ケンブリッジベイ|剑桥湾
America/Campo_Grande BR|Campo Grande|カンポグランデ|大坎普
America/Cancun MX|Cancún|カンクン|坎昆
America/Caracas VE|Caracas|カラカス|加拉加斯
America/Argentina/Catamarca AR|Catamarca|カタマルカ|卡塔马卡
America/Cayenne GF|Cayenne|カイエンヌ|卡宴
America/Cayman KY|Cayman|ケイマン|开曼
America/Chicago US|Chicago|シカゴ|芝加哥
America/Chihuahua MX|Chihuahua|チワワ|奇瓦瓦
America/Ciudad_Juarez MX|Ciudad Juárez|シウダー・フアレス|华雷斯城
America/Atikokan CA|Atikokan|アティコカン|阿蒂科肯
America/Argentina/Cordoba AR|Córdoba|コルドバ|科尔多瓦
America/Costa_Rica CR|Costa Rica|コスタリカ|哥斯达黎加
America/Coyhaique CL|Coyhaique|コジャイケ|科伊艾克
America/Creston CA|Creston|クレストン|克雷斯顿
America/Cuiaba BR|Cuiabá|クイアバ|库亚巴
America/Curacao CW|Curaçao|キュラソー|库拉索
America/Danmarkshavn GL|Danmarkshavn|デンマークシャウン|丹马沙文
America/Dawson CA|Dawson|ドーソン|道森
America/Dawson_Creek CA|Dawson Creek|ドーソンクリーク|道森克里克
America/Denver US|Denver|デンバー|丹佛
America/Detroit US|Detroit|デトロイト|底特律
America/Dominica DM|Dominica|ドミニカ|多米尼加
America/Edmonton CA|Edmonton|エドモントン|埃德蒙顿
America/Eirunepe BR|Eirunepé|エイルネペ|依伦尼贝
America/El_Salvador SV|El Salvador|エルサルバドル|萨尔瓦多
America/Fort_Nelson CA|Fort Nelson|フォートネルソン|纳尔逊堡
America/Fortaleza BR|Fortaleza|フォルタレザ|福塔雷萨
America/Glace_Bay CA|Glace Bay|グレースベイ|格莱斯贝
America/Nuuk GL|Nuuk|ヌーク|努克
America/Goose_Bay CA|Goose Bay|グースベイ|古斯湾
America/Grand_Turk TC|Grand Turk|グランドターク|大特克
America/Grenada GD|Grenada|グレナダ|格林纳达
America/Guadeloupe GP|Guadeloupe|グアドループ|瓜德罗普
America/Guatemala GT|Guatemala|グアテマラ|危地马拉
America/Guayaquil EC|Guayaquil|グアヤキル|瓜亚基尔
America/Guyana GY|Guyana|ガイアナ|圭亚那
America/Halifax CA|Halifax|ハリファクス|哈利法克斯
America/Havana CU|Havana|ハバナ|哈瓦那
America/Hermosillo MX|Hermosillo|エルモシヨ|埃莫西约
America/Indiana/Knox US|Knox, Indiana|インディアナ州ノックス|印第安纳州诺克斯
America/Indiana/Marengo US|Marengo, Indiana|インディアナ州マレンゴ|印第安纳州马伦戈
America/Indiana/Petersburg US|Petersburg, Indiana|インディアナ州ピーターズバーグ|印第安纳州彼得斯堡
America/Indiana/Tell_City US|Tell City, Indiana|インディアナ州テルシティ|印第安纳州特尔城
America/Indiana/Vevay US|Vevay, Indiana|インディアナ州ビベー|印第安纳州维维市
America/Indiana/Vincennes US|Vincennes, Indiana|インディアナ州ビンセンス|印第安纳州温森斯
America/Indiana/Winamac US|Winamac, Indiana|インディアナ州ウィナマック|印第安纳州威纳马克
America/Indiana/Indianapolis US|Indianapolis|インディアナポリス|印第安纳波利斯
America/Inuvik CA|Inuvik|イヌヴィク|伊努维克
America/Iqaluit CA|Iqaluit|イカルイット|伊魁特
America/Jamaica JM|Jamaica|ジャマイカ|牙买加
America/Argentina/Jujuy AR|Jujuy|フフイ|胡胡伊
America/Juneau US|Juneau|ジュノー|朱诺
America/Kentucky/Monticello US|Monticello, Kentucky|ケンタッキー州モンティチェロ|肯塔基州蒙蒂塞洛
America/Kralendijk BQ|Kralendijk|クラレンダイク|克拉伦代克
America/La_Paz BO|La Paz|ラパス|拉巴斯
America/Lima PE|Lima|リマ|利马
America/Los_Angeles US|Los Angeles|ロサンゼルス|洛杉矶
America/Kentucky/Louisville US|Louisville|ルイビル|路易斯维尔
America/Lower_Princes SX|Lower Prince’s Quarter|ローワー・プリンセズ・クウォーター|下太子区
America/Maceio BR|Maceió|マセイオ|马塞约
America/Managua NI|Managua|マナグア|马那瓜
America/Manaus BR|Manaus|マナウス|马瑙斯
America/Marigot MF|Marigot|マリゴ|马里戈特
America/Martinique MQ|Martinique|マルティニーク|马提尼克
America/Matamoros MX|Matamoros|マタモロス|马塔莫罗斯
America/Mazatlan MX|Mazatlán|マサトラン|马萨特兰
America/Argentina/Mendoza AR|Mendoza|メンドーサ|门多萨
America/Menominee US|Menominee|メノミニー|梅诺米尼
America/Merida MX|Mérida|メリダ|梅里达
America/Metlakatla US|Metlakatla|メトラカトラ|梅特拉卡特拉
America/Mexico_City MX|Mexico City|メキシコシティー|墨西哥城
America/Miquelon PM|Saint-Pierre|ミクロン島|密克隆
America/Moncton CA|Moncton|モンクトン|蒙克顿
America/Monterrey MX|Monterrey|モンテレイ|蒙特雷
America/Montevideo UY|Montevideo|モンテビデオ|蒙得维的亚
America/Montserrat MS|Montserrat|モントセラト|蒙特塞拉特
America/Nassau BS|Nassau|ナッソー|拿骚
America/New_York US|New York|ニューヨーク|纽约
America/Nome US|Nome|ノーム|诺姆
America/Noronha BR|Fernando de Noronha|ノローニャ|洛罗尼亚
America/North_Dakota/Beulah US|Beulah, North Dakota|ノースダコタ州ビューラー|北达科他州比尤拉
America/North_Dakota/Center US|Center, North Dakota|ノースダコタ州センター|北达科他州申特
America/North_Dakota/New_Salem US|New Salem, North Dakota|ノースダコタ州ニューセーラム|北达科他州新塞勒姆
America/Ojinaga MX|Ojinaga|オヒナガ|奥希纳加
America/Panama PA|Panama|パナマ|巴拿马
America/Paramaribo SR|Paramaribo|パラマリボ|帕拉马里博
America/Phoenix US|Phoenix|フェニックス|凤凰城
America/Port-au-Prince HT|Port-au-Prince|ポルトープランス|太子港
America/Port_of_Spain TT|Port of Spain|ポートオブスペイン|西班牙港
America/Porto_Velho BR|Porto Velho|ポルトベーリョ|波多韦柳
America/Puerto_Rico PR|Puerto Rico|プエルトリコ|波多黎各
America/Punta_Arenas CL|Punta Arenas|プンタアレナス|蓬塔阿雷纳斯
America/Rankin_Inlet CA|Rankin Inlet|ランキンインレット|兰今湾
America/Recife BR|Recife|レシフェ|累西腓
America/Regina CA|Regina|レジャイナ|里贾纳
America/Resolute CA|Resolute|レゾリュート|雷索卢特
America/Rio_Branco BR|Rio Branco|リオブランコ|里奥布郎库
America/Santarem BR|Santarém|サンタレム|圣塔伦
America/Santiago CL|Santiago|サンチアゴ|圣地亚哥
America/Santo_Domingo DO|Santo Domingo|サントドミンゴ|圣多明各
America/Sao_Paulo BR|São Paulo|サンパウロ|圣保罗
America/Scoresbysund GL|Ittoqqortoormiit|イトコルトルミット|斯科列斯比桑德
America/Sitka US|Sitka|シトカ|锡特卡
America/St_Barthelemy BL|St. Barthélemy|サン・バルテルミー|圣巴泰勒米岛
America/St_Johns CA|St. John’s|セントジョンズ|圣约翰斯
America/St_Kitts KN|St. Kitts|セントクリストファー|圣基茨
America/St_Lucia LC|St. Lucia|セントルシア|圣卢西亚
America/St_Thomas VI|St. Thomas|セントトーマス|圣托马斯
America/St_Vincent VC|St. Vincent|セントビンセント|圣文森特
America/Swift_Current CA|Swift Current|スウィフトカレント|斯威夫特卡伦特
America/Tegucigalpa HN|Tegucigalpa|テグシガルパ|特古西加尔巴
America/Thule GL|Thule|チューレ|图勒
America/Tijuana MX|Tijuana|ティフアナ|蒂华纳
America/Toronto CA|Toronto|トロント|多伦多
America/Tortola VG|Tortola|トルトーラ|托尔托拉
America/Vancouver CA|Vancouver|バンクーバー|温哥华
America/Whitehorse CA|Whitehorse|ホワイトホース|怀特霍斯
America/Winnipeg CA|Winnipeg|ウィニペグ|温尼伯
America/Yakutat US|Yakutat|ヤクタット|亚库塔特
`;
